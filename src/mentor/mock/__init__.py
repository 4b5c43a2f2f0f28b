"""Mock interviews: planned, asked, timed, followed up, judged by key points; and the grilling on one technology."""
