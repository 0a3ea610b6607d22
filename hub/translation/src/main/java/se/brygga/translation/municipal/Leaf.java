package se.brygga.translation.municipal;

/**
 * A non-empty value of a message: a CSV cell or a JSON leaf.
 *
 * @param place its address in the source: {@code column insats}, {@code /service}
 * @param value its text as written, without surrounding space
 */
record Leaf(String place, String value) {

    @Override
    public String toString() {
        return place;
    }
}
