"""Who has shown what a project needs: a ranking of which every part is spelled out.

An organization stands in the list of a project only when a row of its capabilities answers a service the project
seeks. Five criteria then tell what is shown, each from 0 to 1, or that it is unknown, or that it does not apply:

    shown    = sum of weight x value over the known criteria / sum of weight over the applicable criteria
    possible = (sum of weight x value over the known + sum of weight over the unknown criteria) / the same

The list is ordered by `shown`; the unknown is drawn beside it up to `possible`, so it is neither zero nor hidden.
Because no value falls when evidence is added, and the unknown counts for nothing until it is known, more evidence
never lowers a rank. What sanctions lists record is no criterion: it is shown with every match and moves none.
"""
