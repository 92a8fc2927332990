"""What sanctions lists recorded: facts of a snapshot, shown with every organization, project and match; never advice.

What was recorded holds for every as-of day and is never hidden. That no name was found is not clearance.
"""
