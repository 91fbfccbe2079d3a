"""Run the flow over a whole corpus: shards of articles, given to processes or machines, then linked and written."""
