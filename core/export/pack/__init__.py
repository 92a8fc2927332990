"""The meeting pack: slides, papers, an offline screen and the rows behind them, in one zip that says what it is."""
