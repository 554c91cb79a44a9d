@echo off
rem Runs the command line:
rem   bin\cchc validate report.txt
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
rem what is printed is UTF-8; the console is given back as it was
set "page="
for /f "tokens=2 delims=:." %%p in ('chcp') do set "page=%%p"
chcp 65001 >nul
"%java%" -Xlog:disable -XX:TieredStopAtLevel=1 -cp "%~dp0..\lib\*" vn.cchc.cli.Main %*
set "status=%ERRORLEVEL%"
if defined page chcp %page% >nul
exit /b %status%
