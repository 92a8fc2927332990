// The links to other languages and themes lead to what the page shows now. A part of a page that runs again by itself
// changes the address and leaves the header as it was, so they take the address over when they are about to be used.
(() => {
  const OWN = {languages: 'lang', themes: 'theme'};
  const renew = ({target}) => {
    const link = target.closest?.('nav.switch a[href]');
    if (!link) return;
    const name = Object.keys(OWN).find(kind => link.parentElement.classList.contains(kind));
    const now = new URLSearchParams(location.search), own = new URLSearchParams(link.search).get(OWN[name]);
    now.set(OWN[name], own);
    link.search = now;
  };
  for (const kind of ['pointerdown', 'focusin', 'click']) document.addEventListener(kind, renew, true);
})();
