line 4, column personnummer: MISSING
