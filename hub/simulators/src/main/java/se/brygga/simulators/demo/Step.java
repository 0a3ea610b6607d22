package se.brygga.simulators.demo;

/**
 * One line of the story.
 *
 * @param from system that sends
 * @param what kind of message
 * @param to system that receives
 * @param result its answer
 * @param text what it means
 */
record Step(String from, String what, String to, String result, String text) {}
