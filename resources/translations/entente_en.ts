<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- English: only what has a singular and a plural. The rest stands in the code. -->
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Verbs</name>
    <message numerus="yes">
        <source>Add %n trade rows</source>
        <translation>
            <numerusform>Add %n trade row</numerusform>
            <numerusform>Add %n trade rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>window::MainWindow</name>
    <message numerus="yes">
        <source>%n entries not saved: %1</source>
        <translation>
            <numerusform>%n entry not saved: %1</numerusform>
            <numerusform>%n entries not saved: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %n fields of %1: %2</source>
        <translation>
            <numerusform>Changed %n field of %1: %2</numerusform>
            <numerusform>Changed %n fields of %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%n activities</source>
        <translation>
            <numerusform>%n activity</numerusform>
            <numerusform>%n activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Timeline of %n agreements</source>
        <translation>
            <numerusform>Timeline of %n agreement</numerusform>
            <numerusform>Timeline of %n agreements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more agreements</source>
        <translation>
            <numerusform>and %n more agreement</numerusform>
            <numerusform>and %n more agreements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreements</source>
        <translation>
            <numerusform>%n agreement</numerusform>
            <numerusform>%n agreements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message numerus="yes">
        <source>%n without a date not shown</source>
        <translation>
            <numerusform>%n without a date not shown</numerusform>
            <numerusform>%n without a date not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a position not shown</source>
        <translation>
            <numerusform>%n without a position not shown</numerusform>
            <numerusform>%n without a position not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartScene</name>
    <message numerus="yes">
        <source>and %n more sources</source>
        <translation>
            <numerusform>and %n more source</numerusform>
            <numerusform>and %n more sources</numerusform>
        </translation>
    </message>
</context>
</TS>
