<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Diff</name>
    <message numerus="yes">
        <source>%n unit(s) renumbered, which is no change:</source>
        <translation>
            <numerusform>%n unit renumbered, which is no change:</numerusform>
            <numerusform>%n units renumbered, which is no change:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) changed</source>
        <translation>
            <numerusform>%n unit changed</numerusform>
            <numerusform>%n units changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n deleted</numerusform>
            <numerusform>%n deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n the same</numerusform>
            <numerusform>%n the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n split</source>
        <translation>
            <numerusform>%n split</numerusform>
            <numerusform>%n split</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged</source>
        <translation>
            <numerusform>%n merged</numerusform>
            <numerusform>%n merged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source> (%n page(s)</source>
        <translation>
            <numerusform> (%n page</numerusform>
            <numerusform> (%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n quotation(s) checked)</source>
        <translation>
            <numerusform>, %n quotation checked)</numerusform>
            <numerusform>, %n quotations checked)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspect</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>%n repair</numerusform>
            <numerusform>%n repairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryCommand</name>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainJob</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n page(s)</source>
        <translation>
            <numerusform>%1: %n page</numerusform>
            <numerusform>%1: %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s) checked against their sources</source>
        <translation>
            <numerusform>%n quotation checked against their sources</numerusform>
            <numerusform>%n quotations checked against their sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pdf</name>
    <message numerus="yes">
        <source>The comparison was not printed: no installed font can draw %1. Install a font that has it.</source>
        <translation>
            <numerusform>The comparison was not printed: no installed font can draw %1. Install a font that has it.</numerusform>
            <numerusform>The comparison was not printed: no installed font can draw %1. Install a font that has it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%n row(s) printed</source>
        <translation>
            <numerusform>%n row printed</numerusform>
            <numerusform>%n rows printed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) hidden</source>
        <translation>
            <numerusform>%n row hidden</numerusform>
            <numerusform>%n rows hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s) checked, 0 differences: after it was written, this file was read back and each quotation compared with its source, character by character.</source>
        <translation>
            <numerusform>%n quotation checked, 0 differences: after it was written, this file was read back and each quotation compared with its source, character by character.</numerusform>
            <numerusform>%n quotations checked, 0 differences: after it was written, this file was read back and each quotation compared with its source, character by character.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more addressee(s)</source>
        <translation>
            <numerusform>%n more addressee</numerusform>
            <numerusform>%n more addressees</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clause(s)</source>
        <translation>
            <numerusform>%n clause</numerusform>
            <numerusform>%n clauses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them again under a further theme</source>
        <translation>
            <numerusform>%n of them again under a further theme</numerusform>
            <numerusform>%n of them again under a further theme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message numerus="yes">
        <source>%n quotation(s) checked</source>
        <translation>
            <numerusform>%n quotation checked</numerusform>
            <numerusform>%n quotations checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>volets::BriefingView</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>volets::ComparisonModel</name>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>volets::ConcordanceDialog</name>
    <message numerus="yes">
        <source>%n clause(s) renumbered, which is no change:</source>
        <translation>
            <numerusform>%n clause renumbered, which is no change:</numerusform>
            <numerusform>%n clauses renumbered, which is no change:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>volets::DifferencesPanel</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of other kinds</source>
        <translation>
            <numerusform>%n of other kinds</numerusform>
            <numerusform>%n of other kinds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>volets::EffectView</name>
    <message numerus="yes">
        <source>%n clause(s) of the open texts</source>
        <translation>
            <numerusform>%n clause of the open texts</numerusform>
            <numerusform>%n clauses of the open texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>volets::ExportDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s) read back and equal to their sources.</source>
        <translation>
            <numerusform>%n quotation read back and equal to their sources.</numerusform>
            <numerusform>%n quotations read back and equal to their sources.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>volets::FilterBar</name>
    <message numerus="yes">
        <source>%n row(s) hidden</source>
        <translation>
            <numerusform>%n row hidden</numerusform>
            <numerusform>%n rows hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>volets::HelpWindow</name>
    <message numerus="yes">
        <source>%n chapter(s)</source>
        <translation>
            <numerusform>%n chapter</numerusform>
            <numerusform>%n chapters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>volets::InspectorPanel</name>
    <message numerus="yes">
        <source>%n less sure: not listed</source>
        <comment>candidates</comment>
        <translation>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>volets::LibraryModel</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>volets::MainWindow</name>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) proposed</source>
        <translation>
            <numerusform>%n link proposed</numerusform>
            <numerusform>%n links proposed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reviewed</source>
        <translation>
            <numerusform>%n reviewed</numerusform>
            <numerusform>%n reviewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clause(s) renumbered</source>
        <translation>
            <numerusform>%n clause renumbered</numerusform>
            <numerusform>%n clauses renumbered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <comment>texts whose columns are not shown</comment>
        <translation>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>volets::SearchPanel</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>volets::ThemeMatrixModel</name>
    <message numerus="yes">
        <source>%1, %2: %n clause(s), %3 % of its words</source>
        <translation>
            <numerusform>%1, %2: %n clause, %3 % of its words</numerusform>
            <numerusform>%1, %2: %n clauses, %3 % of its words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>volets::TogetherModel</name>
    <message numerus="yes">
        <source>%1: %n clause(s)</source>
        <translation>
            <numerusform>%1: %n clause</numerusform>
            <numerusform>%1: %n clauses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2: %n clause(s)</source>
        <translation>
            <numerusform>%1 and %2: %n clause</numerusform>
            <numerusform>%1 and %2: %n clauses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>volets::WelcomePage</name>
    <message numerus="yes">
        <source>&amp;Compare These %n Text(s)</source>
        <translation>
            <numerusform>&amp;Compare These %n Text</numerusform>
            <numerusform>&amp;Compare These %n Texts</numerusform>
        </translation>
    </message>
</context>
</TS>
