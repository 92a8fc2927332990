"""The sentences that say what a figure shows, from the same numbers, in the language of the reader."""
