@set PYTHONPATH=%~dp0
@set PYTHONUTF8=1
@"%~dp0.venv\Scripts\python.exe" -P -m plugins.newsroom %*
