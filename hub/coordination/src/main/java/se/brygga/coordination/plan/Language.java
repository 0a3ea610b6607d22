package se.brygga.coordination.plan;

/** A language in which people read about plans. */
public enum Language {
    /** Swedish. */
    SV,
    /** English. */
    EN;

    /** Returns the code that HTML and FHIR have for it. */
    public String code() {
        return choose("sv", "en");
    }

    /** Returns what is said in this language. */
    public String choose(String swedish, String english) {
        return this == SV ? swedish : english;
    }
}
