"""From what reaches the editors, whatever its form, to a manuscript: nothing lost, nothing invented.

A source is read into a `Document`, paragraphs with their looks (`docx`, `pages`, `mail` …); `understanding` finds out
what each of them is; `writing` writes the manuscript. What comes from strangers is read in a process of its own.
"""
