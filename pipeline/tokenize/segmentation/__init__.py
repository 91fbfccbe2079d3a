"""Word segmentation: underthesea's conditional random field, compiled into tables and decoded in batches."""
