/**
 * What region and municipality do together: pure. One package for each field: {@code stay} (the hospital stay, the notices it gives
 * rise to and who is to have them), {@code plan} (the joint plan), {@code discharge} (clocks, work and payment liability), {@code
 * team}, {@code task}, {@code model} (care models), {@code conversation}; {@code worklist} lists what a unit has to do, and {@code
 * casework} is what all fields are given and give back. Fields know each other by the record, see docs/adr/0021.
 *
 * <p>Nothing here has a clock, randomness, a logger or a database.
 */
package se.brygga.coordination;
