package org.gongji.hotline.speech;

/// The names of the keys of a phone.
final class Keys {

    private Keys() {}

    static String word(char key) {
        return switch (key) {
            case '*' -> "key.star";
            case '#' -> "key.hash";
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> "key." + key;
            default -> throw new IllegalArgumentException("a key is 0 to 9, * or #");
        };
    }
}
