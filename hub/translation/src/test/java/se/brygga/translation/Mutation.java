package se.brygga.translation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Ways to spoil a message. The same random numbers spoil it in the same way. */
enum Mutation {
    FLIP {
        @Override
        byte[] spoil(byte[] message, Random random) {
            byte[] spoilt = message.clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                spoilt[random.nextInt(spoilt.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return spoilt;
        }
    },
    TRUNCATE {
        @Override
        byte[] spoil(byte[] message, Random random) {
            return Arrays.copyOf(message, random.nextInt(message.length));
        }
    },
    CUT_OUT {
        @Override
        byte[] spoil(byte[] message, Random random) {
            int from = random.nextInt(message.length);
            int to = Math.min(message.length, from + 1 + random.nextInt(40));
            return join(message, from, new byte[0], to);
        }
    },
    REPEAT {
        @Override
        byte[] spoil(byte[] message, Random random) {
            int from = random.nextInt(message.length);
            byte[] piece = Arrays.copyOfRange(message, from, Math.min(message.length, from + 1 + random.nextInt(60)));
            return join(message, from, many(piece, 1 + random.nextInt(20)), from);
        }
    },
    REPEAT_HUGELY {
        @Override
        byte[] spoil(byte[] message, Random random) {
            int from = random.nextInt(message.length);
            String piece = List.of("~", "^", "&", "|", "[", "{", "~A^B&C", "\"", ";", "<a>", "9", "\\", ",", "\r", "  ")
                    .get(random.nextInt(15));
            return join(message, from, many(bytes(piece), HUGE), from);
        }
    },
    SHUFFLE_LINES {
        @Override
        byte[] spoil(byte[] message, Random random) {
            List<String> lines = lines(message);
            Collections.shuffle(lines.subList(Math.min(1, lines.size()), lines.size()), random);
            return bytes(String.join("\r", lines));
        }
    },
    DOUBLE_LINE {
        @Override
        byte[] spoil(byte[] message, Random random) {
            List<String> lines = lines(message);
            int times = random.nextInt(10) == 0 ? LINES : 1 + random.nextInt(3);
            String line = lines.get(random.nextInt(lines.size()));
            lines.addAll(random.nextInt(lines.size()), Collections.nCopies(times, line));
            return bytes(String.join("\r", lines));
        }
    },
    SWAP_SIGNS {
        @Override
        byte[] spoil(byte[] message, Random random) {
            String signs = "|^~&\\;,:\"{}[]<>/.-+=T0 ";
            String text = latin(message);
            char one = signs.charAt(random.nextInt(signs.length()));
            char other = signs.charAt(random.nextInt(signs.length()));
            if (random.nextBoolean()) {
                return bytes(text.replace(one, other));
            }
            int at = text.indexOf(one, random.nextInt(text.length()));
            return at < 0 ? bytes(text + other) : bytes(text.substring(0, at) + other + text.substring(at + 1));
        }
    },
    OTHER_ENCODING {
        @Override
        byte[] spoil(byte[] message, Random random) {
            String text = new String(message, StandardCharsets.UTF_8) + "åäö";
            return switch (random.nextInt(4)) {
                case 0 -> text.getBytes(StandardCharsets.UTF_16);
                case 1 -> text.getBytes(StandardCharsets.ISO_8859_1);
                case 2 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
                default -> text.replace("UNICODE UTF-8", "8859/1").getBytes(StandardCharsets.UTF_8);
            };
        }
    },
    WORD {
        @Override
        byte[] spoil(byte[] message, Random random) {
            List<String> words = List.of(
                    "\"\"",
                    "null",
                    "true",
                    "1e999999999",
                    "-1",
                    "00000000000000",
                    "99999999",
                    "20261332",
                    "2026-02-30",
                    "\\X00\\",
                    "\\Xzz\\",
                    "\\.br\\",
                    "\\Zx\\",
                    "&#0;",
                    "<!DOCTYPE a>",
                    "{}",
                    "[]",
                    "\u0000",
                    "\uD83D\uDE00",
                    "0001-01-01T00:00:00Z",
                    "24:00",
                    "+99:99",
                    "1".repeat(400),
                    "urn:uuid:x",
                    "#",
                    "Patient/",
                    "\u202E");
            List<Integer> bounds = new ArrayList<>();
            String text = latin(message);
            for (int i = 1; i < text.length(); i++) {
                if (Character.isLetterOrDigit(text.charAt(i - 1)) != Character.isLetterOrDigit(text.charAt(i))) {
                    bounds.add(i);
                }
            }
            if (bounds.size() < 2) {
                return message;
            }
            int which = random.nextInt(bounds.size() - 1);
            byte[] word = words.get(random.nextInt(words.size())).getBytes(StandardCharsets.UTF_8);
            return join(message, bounds.get(which), word, bounds.get(which + 1));
        }
    };

    private static final int HUGE = 10_000;
    private static final int LINES = 300;

    /** Returns a spoilt copy of a message of at least one byte. */
    abstract byte[] spoil(byte[] message, Random random);

    private static byte[] join(byte[] message, int end, byte[] piece, int begin) {
        var joined = new ByteArrayOutputStream(message.length + piece.length);
        joined.write(message, 0, end);
        joined.writeBytes(piece);
        joined.write(message, begin, message.length - begin);
        return joined.toByteArray();
    }

    private static byte[] many(byte[] piece, int times) {
        var many = new ByteArrayOutputStream(piece.length * times);
        for (int i = 0; i < times; i++) {
            many.writeBytes(piece);
        }
        return many.toByteArray();
    }

    private static List<String> lines(byte[] message) {
        return new ArrayList<>(List.of(latin(message).split("\r\n?|\n", -1)));
    }

    private static String latin(byte[] message) {
        return new String(message, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
