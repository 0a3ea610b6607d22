package se.brygga.app.fhir.summary;

/** A sentence as a summary says it: Swedish, with English beside. */
record Bilingual(String swedish, String english) {

    @Override
    public String toString() {
        return swedish + " (" + english + ")";
    }
}
