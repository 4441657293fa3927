package org.gongji.hotline.binding;

/// A region file says something else than the one of the same version that decisions were made by.
final class RegionTextChanged extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    RegionTextChanged(String file, int version) {
        super(file + " says \"version: " + version
                + "\", but is not the file that the database keeps under that version."
                + " Decisions were made by that one. Give the changed file \"version: " + (version + 1) + "\".");
    }
}
