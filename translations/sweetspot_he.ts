<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he_IL" sourcelanguage="en">
<context>
    <name>sweetspot::ui::ComparePage</name>
    <message>
        <source>Compare</source>
        <translation>השוואה</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::EnginesPage</name>
    <message>
        <source>Engines</source>
        <translation>מנועים</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::HubPage</name>
    <message>
        <source>Find models</source>
        <translation>חיפוש מודלים</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::MainWindow</name>
    <message>
        <source>&amp;Run</source>
        <translation>ה&amp;רצה</translation>
    </message>
    <message>
        <source>&amp;Resume the last run</source>
        <translation>ה&amp;משך ההרצה האחרונה</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>מודלים</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>ערכי סף</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>פרטים</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>המלצה</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>יומן</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>בעיות</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>ראשי</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;קובץ</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>פרויקט &amp;חדש…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;פתיחה…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>פתיחת א&amp;חרונים</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;שמירה</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>שמירה &amp;בשם…</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>&amp;סגירת הפרויקט</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;יציאה</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;עריכה</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;ביטול</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>ביצוע &amp;מחדש</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;מפתחות…</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>ה&amp;שהיה</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;עצירה</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;תצוגה</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;בהיר</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;כהה</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ע&amp;זרה</translation>
    </message>
    <message>
        <source>&amp;About Sweetspot</source>
        <translation>&amp;אודות Sweetspot</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::MatrixPage</name>
    <message>
        <source>Matrix</source>
        <translation>מטריצה</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ReportPage</name>
    <message>
        <source>Report</source>
        <translation>דוח</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::RunsPage</name>
    <message>
        <source>Runs</source>
        <translation>הרצות</translation>
    </message>
</context>
<context>
    <name>QGuiApplication</name>
    <message>
        <source>QT_LAYOUT_DIRECTION</source>
        <comment>Translate this string to the string &apos;LTR&apos; in left-to-right languages or to &apos;RTL&apos; in right-to-left languages (such as Hebrew and Arabic) to get proper widget layout.</comment>
        <translation>RTL</translation>
    </message>
</context>
</TS>
