"""Who could do what: the ranking of core.matching with every reason in the reader's words, as a view and as a card."""
