"""Organizations and what they take part in as a graph, and places for its nodes on which no two labels meet."""
