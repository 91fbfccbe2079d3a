"""Show one article on its way through every stage, in the terminal."""
