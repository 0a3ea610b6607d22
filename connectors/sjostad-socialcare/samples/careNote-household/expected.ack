line 2, column hushåll: NOT_SHAREABLE
