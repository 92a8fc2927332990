"""Transport between the two countries: the network of legs, routes over it, what lies near, what could feed what."""
