package org.gongji.hotline.command;

import picocli.CommandLine.IVersionProvider;

/// The version of this build, as the jar's manifest has it.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"Gongji Hotline " + (version == null ? "(not from a jar)" : version)};
    }
}
