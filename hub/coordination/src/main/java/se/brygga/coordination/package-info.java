/**
 * What region and municipality do together: pure. In this package, the hospital stay, the notices it gives rise to and who is to
 * have them; below it, one package for each field: {@code plan} (the joint plan), {@code discharge} (clocks, work and payment
 * liability), {@code team}, {@code task}, {@code model} (care models), {@code conversation}; {@code worklist} lists what a unit
 * has to do, and {@code casework} is what all fields are given and give back. Fields know each other by the record, see
 * docs/adr/0021.
 *
 * <p>A stay is folded from all its events by event time ({@link se.brygga.coordination.Stay}), written into the Encounter
 * ({@link se.brygga.coordination.StayToEncounter}) and compared with what has been told of it
 * ({@link se.brygga.coordination.StayNotices}). What is missing is told to the affected units
 * ({@link se.brygga.coordination.AffectedUnits}) with exactly the content that the law allows
 * ({@link se.brygga.coordination.StayToNotice}), or by hand ({@link se.brygga.coordination.ManualNotice}). All stays of a
 * person together give the person's status ({@link se.brygga.coordination.PersonStatus}).
 *
 * <p>UTS in this package is the act on cooperation at discharge from in-patient care, <a
 * href="https://rkrattsbaser.gov.se/sfst?bet=2017:612">lag (2017:612) om samverkan vid utskrivning från sluten hälso- och
 * sjukvård</a>; UTS 2:2 is chapter 2 section 2. Nothing here has a clock, randomness, a logger or a database.
 */
package se.brygga.coordination;
