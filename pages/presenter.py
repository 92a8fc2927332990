"""Scenes: the desk with the sets, the stage before the audience, and the speaker's own window."""

from components import cards, theme
from components.frame import as_of as as_of_control
from components.frame import language
from components.presenter import address, desk, speaker, stage
from components.presenter.making import Light
from components.text import Words

words, second = Words(language.current()), address.second(language.current())
languages = (words.language, second) if second else (words.language,)
light = Light(languages, as_of_control.current(), theme.current())

if address.asked() is None:
    desk.show(cards.Setting(words, light.as_of))
elif address.is_speaker():
    speaker.show(light, theme.current())
else:
    stage.show(light, theme.current())
