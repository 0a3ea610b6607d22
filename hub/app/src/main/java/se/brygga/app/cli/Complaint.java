package se.brygga.app.cli;

/** Something that the person at the terminal can mend: one sentence that says what to do. */
final class Complaint extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Complaint(String sentence) {
        super(sentence);
    }

    Complaint(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
