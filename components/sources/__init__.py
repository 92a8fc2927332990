"""The page of sources: who is cited where, what sources disagree on, how well tables are known, what is licensed."""
