"""The text itself: blocks, words, sentences, and quick ways to look for words."""
