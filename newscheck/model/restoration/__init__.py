"""Capitals and commas restored: what an editor would write, told from the words around a place.

A small network, learned from licensed, edited text (README.md one folder up), says of every word inside a sentence
whether it has a capital, and of every gap whether a comma stands in it. A verdict on a word never sees the word's own
case, a verdict on a gap never its own comma. NumPy only; the weights are read at first use.
"""
