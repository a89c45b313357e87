"""Who did it to whom, by the clause: slots, owners, speakers, and what a clause leaves out."""
