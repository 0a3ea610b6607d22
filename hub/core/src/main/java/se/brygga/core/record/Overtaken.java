package se.brygga.core.record;

/** Another transaction has taken the number of an act meanwhile: the same work, done anew, sees that act. */
public final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names the act by its case and number, which tell nothing about the person. */
    public Overtaken(String caseId, int number) {
        super("Act " + number + " of case " + caseId + " is taken");
    }
}
