"""The default page: what moves, what is silent, what needs a decision, each number with a way to its rows."""

PAGE = "overview"
# The sectors named at the meeting of February 2022, in the order of the news item.
SECTORS = ("iron_ore", "bauxite", "lead_zinc", "copper", "machinery", "drilling", "contracting")
