"""What is written to disk: reports, and copies of documents with fixes or remarks."""
