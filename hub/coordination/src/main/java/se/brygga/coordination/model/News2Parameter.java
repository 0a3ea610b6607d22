package se.brygga.coordination.model;

import java.util.Set;

/** The seven things that NEWS2 scores (Royal College of Physicians, National Early Warning Score 2, 2017). */
public enum News2Parameter {
    RESPIRATION("andningsfrekvens", "/min", "{breaths}/min"),
    SATURATION("syremättnad", "%"),
    OXYGEN("luft eller syrgas", "L/min", "l/min"),
    SYSTOLIC("systoliskt blodtryck", "mm[Hg]", "mmHg"),
    PULSE("puls", "/min", "{beats}/min"),
    CONSCIOUSNESS("medvetandegrad"),
    TEMPERATURE("temperatur", "Cel", "°C");

    private final String swedish;
    private final Set<String> units;

    News2Parameter(String swedish, String... units) {
        this.swedish = swedish;
        this.units = Set.of(units);
    }

    /** Returns what it is called in Swedish. */
    public String swedish() {
        return swedish;
    }

    /** Returns true if a value in this unit can be scored. */
    boolean isIn(String unit) {
        return units.contains(unit);
    }
}
