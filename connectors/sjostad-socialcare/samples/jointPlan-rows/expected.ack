line 3, column plan: MISSING
