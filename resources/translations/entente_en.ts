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
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
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
        <source>Timeline of %Ln agreements</source>
        <translation>
            <numerusform>Timeline of %Ln agreement</numerusform>
            <numerusform>Timeline of %Ln agreements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more agreements</source>
        <translation>
            <numerusform>and %Ln more agreement</numerusform>
            <numerusform>and %Ln more agreements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agreements</source>
        <translation>
            <numerusform>%Ln agreement</numerusform>
            <numerusform>%Ln agreements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message numerus="yes">
        <source>%1 and %n places near it</source>
        <translation>
            <numerusform>%1 and %Ln place near it</numerusform>
            <numerusform>%1 and %Ln places near it</numerusform>
        </translation>
    </message>
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
<context>
    <name>Durability</name>
    <message numerus="yes">
        <source>%n agreements are analysed to their end or to today.</source>
        <translation>
            <numerusform>%n agreement is analysed to its end or to today.</numerusform>
            <numerusform>%n agreements are analysed to their end or to today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreements are analysed to their end, their first suspension or today.</source>
        <translation>
            <numerusform>%n agreement is analysed to its end, its first suspension or today.</numerusform>
            <numerusform>%n agreements are analysed to their end, their first suspension or today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreements continue an earlier one of the same parties and are counted with it.</source>
        <translation>
            <numerusform>%n agreement continues an earlier one of the same parties and is counted with it.</numerusform>
            <numerusform>%n agreements continue an earlier one of the same parties and are counted with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ends are on record.</source>
        <translation>
            <numerusform>%n end is on record.</numerusform>
            <numerusform>%n ends are on record.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not enough data: the climate classes have %n ends on record, and a test takes ten.</source>
        <translation>
            <numerusform>Not enough data: the climate classes have %n end on record, and a test takes ten.</numerusform>
            <numerusform>Not enough data: the climate classes have %n ends on record, and a test takes ten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Weathering</name>
    <message numerus="yes">
        <source>Not enough data: the series has %n waves, and it takes five to call one cold.</source>
        <translation>
            <numerusform>Not enough data: the series has %n wave, and it takes five to call one cold.</numerusform>
            <numerusform>Not enough data: the series has %n waves, and it takes five to call one cold.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryCharts</name>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activities</source>
        <translation>
            <numerusform>%n activity</numerusform>
            <numerusform>%n activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activities without a year are not shown</source>
        <translation>
            <numerusform>%n activity without a year is not shown</numerusform>
            <numerusform>%n activities without a year are not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n activities</source>
        <translation>
            <numerusform>%1: %n activity</numerusform>
            <numerusform>%1: %n activities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryLayout</name>
    <message numerus="yes">
        <source>%n more rows have no room here.</source>
        <translation>
            <numerusform>%n more row has no room here.</numerusform>
            <numerusform>%n more rows have no room here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more sources</source>
        <translation>
            <numerusform>and %n more source</numerusform>
            <numerusform>and %n more sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tables::RecordTable</name>
    <message numerus="yes">
        <source>Paste %n cells</source>
        <translation>
            <numerusform>Paste %n cell</numerusform>
            <numerusform>Paste %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fill down %n cells</source>
        <translation>
            <numerusform>Fill down %n cell</numerusform>
            <numerusform>Fill down %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows lie below the last record and were left out; Paste special adds records.</source>
        <translation>
            <numerusform>%n row lies below the last record and was left out; Paste special adds records.</numerusform>
            <numerusform>%n rows lie below the last record and were left out; Paste special adds records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells lie beyond the last column and were left out.</source>
        <translation>
            <numerusform>%n cell lies beyond the last column and was left out.</numerusform>
            <numerusform>%n cells lie beyond the last column and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tables::ReplaceDialog</name>
    <message numerus="yes">
        <source>Replace %n cells</source>
        <translation>
            <numerusform>Replace %n cell</numerusform>
            <numerusform>Replace %n cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TradeAndOpinion</name>
    <message numerus="yes">
        <source>%n figures are stated by another source too and drawn once, never added.</source>
        <translation>
            <numerusform>%n figure is stated by another source too and drawn once, never added.</numerusform>
            <numerusform>%n figures are stated by another source too and drawn once, never added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partners are chosen to be compared. No more than %1 lines can be told apart.</source>
        <translation>
            <numerusform>%n partner is chosen to be compared. No more than %1 lines can be told apart.</numerusform>
            <numerusform>%n partners are chosen to be compared. No more than %1 lines can be told apart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n partners (national figures)</source>
        <translation>
            <numerusform>%1 and %n partner (national figures)</numerusform>
            <numerusform>%1 and %n partners (national figures)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n partners</source>
        <translation>
            <numerusform>%1 and %n partner</numerusform>
            <numerusform>%1 and %n partners</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>A map of %n agreements.</source>
        <translation>
            <numerusform>A map of %n agreement.</numerusform>
            <numerusform>A map of %n agreements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A timeline of %n agreements.</source>
        <translation>
            <numerusform>A timeline of %n agreement.</numerusform>
            <numerusform>A timeline of %n agreements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the files are there already, such as “%1”. Nothing was written.</source>
        <translation>
            <numerusform>%n of the files is there already, such as “%1”. Nothing was written.</numerusform>
            <numerusform>%n of the files are there already, such as “%1”. Nothing was written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n of the files are there already, such as “%1”. Nothing was written.</source>
        <translation>
            <numerusform>%n of the files is there already, such as “%1”. Nothing was written.</numerusform>
            <numerusform>%n of the files are there already, such as “%1”. Nothing was written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>window::ReportDialog</name>
    <message numerus="yes">
        <source>%n of the files are in that folder already, such as “%1”. Should the new ones take their place?</source>
        <translation>
            <numerusform>%n of the files is in that folder already: “%1”. Should the new one take its place?</numerusform>
            <numerusform>%n of the files are in that folder already, such as “%1”. Should the new ones take their place?</numerusform>
        </translation>
    </message>
</context>
</TS>
