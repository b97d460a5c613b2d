<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
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
    <message numerus="yes">
        <source>the processor and %n GPU(s)</source>
        <translation>
            <numerusform>the processor and %n GPU</numerusform>
            <numerusform>the processor and %n GPUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unloaded from other servers: %n model(s).</source>
        <translation>
            <numerusform>Unloaded from other servers: %n model.</numerusform>
            <numerusform>Unloaded from other servers: %n models.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sweetspot::CoreTr</name>
    <message numerus="yes">
        <source>%n cell(s) below the thresholds or requirements.</source>
        <translation>
            <numerusform>%n cell below the thresholds or requirements.</numerusform>
            <numerusform>%n cells below the thresholds or requirements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %2: %n layers</source>
        <translation>
            <numerusform>%1 on %2: %n layer</numerusform>
            <numerusform>%1 on %2: %n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in host memory: %n layers</source>
        <translation>
            <numerusform>%1 in host memory: %n layer</numerusform>
            <numerusform>%1 in host memory: %n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in host memory: the experts of %n layers</source>
        <translation>
            <numerusform>%1 in host memory: the experts of %n layer</numerusform>
            <numerusform>%1 in host memory: the experts of %n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n others</source>
        <translation>
            <numerusform>%1 and %n other</numerusform>
            <numerusform>%1 and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (Xid %2, logged %n time(s) since the machine started.)</source>
        <translation>
            <numerusform>%1 (Xid %2, logged %n time since the machine started.)</numerusform>
            <numerusform>%1 (Xid %2, logged %n times since the machine started.)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This GPU&apos;s memory had %n error(s) that could not be corrected since its driver was loaded (ECC). What was measured since then may be wrong. Restart the machine; should it happen again, have the card replaced.</source>
        <translation>
            <numerusform>This GPU&apos;s memory had %n error that could not be corrected since its driver was loaded (ECC). What was measured since then may be wrong. Restart the machine; should it happen again, have the card replaced.</numerusform>
            <numerusform>This GPU&apos;s memory had %n errors that could not be corrected since its driver was loaded (ECC). What was measured since then may be wrong. Restart the machine; should it happen again, have the card replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This GPU&apos;s memory had %n error(s) that could not be corrected in its life (ECC), and none since its driver was loaded. Should the number grow, have the card replaced.</source>
        <translation>
            <numerusform>This GPU&apos;s memory had %n error that could not be corrected in its life (ECC), and none since its driver was loaded. Should the number grow, have the card replaced.</numerusform>
            <numerusform>This GPU&apos;s memory had %n errors that could not be corrected in its life (ECC), and none since its driver was loaded. Should the number grow, have the card replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <comment>on a GPU</comment>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your settings are already the best of %n tried.</source>
        <translation>
            <numerusform>Your settings are already the best of %n tried.</numerusform>
            <numerusform>Your settings are already the best of %n tried.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing better than your settings was found among %n tried.</source>
        <translation>
            <numerusform>Nothing better than your settings was found among %n tried.</numerusform>
            <numerusform>Nothing better than your settings was found among %n tried.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finding out what %n choice(s) of settings would need.</source>
        <translation>
            <numerusform>Finding out what %n choice of settings would need.</numerusform>
            <numerusform>Finding out what %n choices of settings would need.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2 to %3 %), verified in %n comparison(s) of fresh starts.</source>
        <translation>
            <numerusform>%1 (%2 to %3 %), verified in %n comparison of fresh starts.</numerusform>
            <numerusform>%1 (%2 to %3 %), verified in %n comparisons of fresh starts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sweetspot::UiTr</name>
    <message numerus="yes">
        <source>%n cell(s) below the thresholds or requirements.</source>
        <translation>
            <numerusform>%n cell below the thresholds or requirements.</numerusform>
            <numerusform>%n cells below the thresholds or requirements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <comment>of the matrix, to be measured</comment>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Predicted from %n earlier run(s).</source>
        <translation>
            <numerusform>Predicted from %n earlier run.</numerusform>
            <numerusform>Predicted from %n earlier runs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) with a profile that was never measured come on top.</source>
        <translation>
            <numerusform>%n cell with a profile that was never measured come on top.</numerusform>
            <numerusform>%n cells with a profile that was never measured come on top.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 or %n more</source>
        <translation>
            <numerusform>%1 or %n more</numerusform>
            <numerusform>%1 or %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Measure %n cell(s) again</source>
        <translation>
            <numerusform>&amp;Measure %n cell again</numerusform>
            <numerusform>&amp;Measure %n cells again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s), nothing measured yet</source>
        <translation>
            <numerusform>%n model, nothing measured yet</numerusform>
            <numerusform>%n models, nothing measured yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n cell(s) measured</source>
        <translation>
            <numerusform>%1 of %n cell measured</numerusform>
            <numerusform>%1 of %n cells measured</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>    %1: %2, %n layer(s)</source>
        <translation>
            <numerusform>    %1: %2, %n layer</numerusform>
            <numerusform>    %1: %2, %n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ComparePage</name>
    <message numerus="yes">
        <source>No differences found in %n metric(s); clear the box to see them.</source>
        <translation>
            <numerusform>No differences found in %n metric; clear the box to see them.</numerusform>
            <numerusform>No differences found in %n metrics; clear the box to see them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n metric(s) without a difference are hidden.</source>
        <translation>
            <numerusform>%n metric without a difference are hidden.</numerusform>
            <numerusform>%n metrics without a difference are hidden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::EnginesPage</name>
    <message numerus="yes">
        <source>%n request(s) retried</source>
        <translation>
            <numerusform>%n request retried</numerusform>
            <numerusform>%n requests retried</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::HeatMapView</name>
    <message numerus="yes">
        <source>Measure %n cell(s) now</source>
        <translation>
            <numerusform>Measure %n cell now</numerusform>
            <numerusform>Measure %n cells now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::HubPage</name>
    <message numerus="yes">
        <source>Repositories: %n, most downloaded first.</source>
        <translation>
            <numerusform>%n repository.</numerusform>
            <numerusform>%n repositories, most downloaded first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::MatrixControls</name>
    <message numerus="yes">
        <source>%1 of %n row(s) hidden</source>
        <translation>
            <numerusform>%1 of %n row hidden</numerusform>
            <numerusform>%1 of %n rows hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n column(s) hidden</source>
        <translation>
            <numerusform>%1 of %n column hidden</numerusform>
            <numerusform>%1 of %n columns hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ModelListFiles</name>
    <message numerus="yes">
        <source>%n model(s) imported.</source>
        <translation>
            <numerusform>%n model imported.</numerusform>
            <numerusform>%n models imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already present.</source>
        <translation>
            <numerusform>%n already present.</numerusform>
            <numerusform>%n already present.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ParameterSetsForm</name>
    <message numerus="yes">
        <source>%1 = %n parameter set(s)</source>
        <translation>
            <numerusform>%1 = %n parameter set</numerusform>
            <numerusform>%1 = %n parameter sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the matrix</source>
        <translation>
            <numerusform>%n row of the matrix</numerusform>
            <numerusform>%n rows of the matrix</numerusform>
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
        <source>%n already present.</source>
        <translation>
            <numerusform>%n already present.</numerusform>
            <numerusform>%n already present.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::RunDeleter</name>
    <message numerus="yes">
        <source>Move %n run(s) (%1) to the trash?</source>
        <translation>
            <numerusform>Move %n run (%1) to the trash?</numerusform>
            <numerusform>Move %n runs (%1) to the trash?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is no trash for this disk. Delete %n run(s) for good?</source>
        <translation>
            <numerusform>There is no trash for this disk. Delete %n run for good?</numerusform>
            <numerusform>There is no trash for this disk. Delete %n runs for good?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::RunsPage</name>
    <message numerus="yes">
        <source>%n run(s), %1</source>
        <translation>
            <numerusform>%n run, %1</numerusform>
            <numerusform>%n runs, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ScanDialog</name>
    <message numerus="yes">
        <source>%n model file(s) found. Files stay where they are.</source>
        <translation>
            <numerusform>%n model file found. The file stays where it is.</numerusform>
            <numerusform>%n model files found. Files stay where they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model file(s) with a name like “%1”. Files stay where they are.</source>
        <translation>
            <numerusform>%n model file with a name like “%1”. The file stays where it is.</numerusform>
            <numerusform>%n model files with a name like “%1”. Files stay where they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::WindowActions</name>
    <message numerus="yes">
        <source>&amp;Resume: %n cell(s) need measuring again</source>
        <translation>
            <numerusform>&amp;Resume: %n cell needs measuring again</numerusform>
            <numerusform>&amp;Resume: %n cells need measuring again</numerusform>
        </translation>
    </message>
</context>
</TS>
