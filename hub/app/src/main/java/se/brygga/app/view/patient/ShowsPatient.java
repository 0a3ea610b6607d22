package se.brygga.app.view.patient;

/** A controller of pages about one patient: what is refused there is told as a page in the reader's language. */
public interface ShowsPatient {}
