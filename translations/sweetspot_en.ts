<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>sweetspot::CliTr</name>
    <message numerus="yes">
        <source>The project is in %1 with %n model(s). Measure it with: sweetspot-cli run %1 --quick --fetch</source>
        <translation>
            <numerusform>The project is in %1 with %n model. Measure it with: sweetspot-cli run %1 --quick --fetch</numerusform>
            <numerusform>The project is in %1 with %n models. Measure it with: sweetspot-cli run %1 --quick --fetch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) below the thresholds.</source>
        <translation>
            <numerusform>%n cell below the thresholds.</numerusform>
            <numerusform>%n cells below the thresholds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sweetspot::CoreTr</name>
    <message numerus="yes">
        <source>%n cell(s) below the thresholds or needs.</source>
        <translation>
            <numerusform>%n cell below the thresholds or needs.</numerusform>
            <numerusform>%n cells below the thresholds or needs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sweetspot::UiTr</name>
    <message numerus="yes">
        <source>%n cell(s) below the thresholds or needs.</source>
        <translation>
            <numerusform>%n cell below the thresholds or needs.</numerusform>
            <numerusform>%n cells below the thresholds or needs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::EnginesPage</name>
    <message numerus="yes">
        <source>%n request(s) asked again</source>
        <translation>
            <numerusform>%n request asked again</numerusform>
            <numerusform>%n requests asked again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::HubPage</name>
    <message numerus="yes">
        <source>Repositories: %n, most downloaded first.</source>
        <translation>
            <numerusform>Repositories: %n, most downloaded first.</numerusform>
            <numerusform>Repositories: %n, most downloaded first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::MainWindow</name>
    <message numerus="yes">
        <source>&amp;Resume: %n cell(s) need measuring again</source>
        <translation>
            <numerusform>&amp;Resume: %n cell need measuring again</numerusform>
            <numerusform>&amp;Resume: %n cells need measuring again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) broke or could not be measured well enough for a verdict.</source>
        <translation>
            <numerusform>%n cell broke or could not be measured well enough for a verdict.</numerusform>
            <numerusform>%n cells broke or could not be measured well enough for a verdict.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ProjectActions</name>
    <message numerus="yes">
        <source>%n model(s) imported.</source>
        <translation>
            <numerusform>%n model imported.</numerusform>
            <numerusform>%n models imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here.</source>
        <translation>
            <numerusform>%n already here.</numerusform>
            <numerusform>%n already here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ProjectPages</name>
    <message numerus="yes">
        <source>%n run(s) imported.</source>
        <translation>
            <numerusform>%n run imported.</numerusform>
            <numerusform>%n runs imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here.</source>
        <translation>
            <numerusform>%n already here.</numerusform>
            <numerusform>%n already here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ScanDialog</name>
    <message numerus="yes">
        <source>%n model file(s) found. Files stay where they are.</source>
        <translation>
            <numerusform>%n model file found. Files stay where they are.</numerusform>
            <numerusform>%n model files found. Files stay where they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model file(s) with a name like “%1”. Files stay where they are.</source>
        <translation>
            <numerusform>%n model file with a name like “%1”. Files stay where they are.</numerusform>
            <numerusform>%n model files with a name like “%1”. Files stay where they are.</numerusform>
        </translation>
    </message>
</context>
</TS>
