"""The words of date expressions: their categories, texts as rows of them, rules over these."""
