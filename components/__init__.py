"""Everything that draws: Streamlit parts, and pure charts in the sub-room `charts`."""
