package se.brygga.coordination.model;

/**
 * What is wrong in a care model, and what to do about it (domain.md 8).
 *
 * @param model its code or file name
 * @param action id of the action; null if it is about the whole model
 * @param code MODEL-01 to MODEL-15
 * @param text a sentence in Swedish that names model and action
 */
public record ModelProblem(String model, String action, String code, String text) {

    @Override
    public String toString() {
        return code + " " + text;
    }
}
