"""The six questions (5W1H) and what their answers are made of: dates, numbers, places, reasons."""
