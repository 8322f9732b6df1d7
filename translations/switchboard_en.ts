<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>UnlockWords</name>
    <message numerus="yes">
        <source>A code has 32 characters; %n stand here.</source>
        <translation>
            <numerusform>A code has 32 characters; %n stands here.</numerusform>
            <numerusform>A code has 32 characters; %n stand here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchboard::settings::BackupSection</name>
    <message numerus="yes">
        <source>%n files of messages are missing in the workspace itself.</source>
        <translation>
            <numerusform>%n file of messages is missing in the workspace itself.</numerusform>
            <numerusform>%n files of messages are missing in the workspace itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchboard::shell::PaletteContents</name>
    <message numerus="yes">
        <source>Show %n more people</source>
        <translation>
            <numerusform>Show %n more person</numerusform>
            <numerusform>Show %n more people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchboard::shell::TrayDesk</name>
    <message numerus="yes">
        <source>Switchboard: %n unread</source>
        <translation>
            <numerusform>Switchboard: %n unread</numerusform>
            <numerusform>Switchboard: %n unread</numerusform>
        </translation>
    </message>
</context>
</TS>
