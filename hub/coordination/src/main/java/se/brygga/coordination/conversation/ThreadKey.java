package se.brygga.coordination.conversation;

import se.brygga.core.key.KeyedHash;

/**
 * Names a thread in addresses: by keyed hashes, for a thread's own id is of its sender's making. It begins with one of the person, so that a
 * thread is found again without a walk over everybody's.
 */
public final class ThreadKey {

    private static final int OF_PERSON = 16;

    private ThreadKey() {}

    /** Returns the key of a thread about a person. */
    public static String of(KeyedHash hash, String person, String thread) {
        return person(hash, person) + hash.id("thread", person, thread);
    }

    /** Tells whether a key is of a thread about this person. */
    public static boolean isAbout(KeyedHash hash, String person, String key) {
        return key.startsWith(person(hash, person));
    }

    private static String person(KeyedHash hash, String person) {
        return hash.id("thread-person", person).substring(0, OF_PERSON);
    }
}
