package se.brygga.coordination.discharge;

/**
 * One step of finding who pays.
 *
 * @param rule paragraph that it goes by
 * @param holds true if it speaks for liability
 * @param swedish what was found, in Swedish, without a word about the person
 * @param english the same in English
 */
public record Step(String rule, boolean holds, String swedish, String english) {}
