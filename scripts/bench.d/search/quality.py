def report(program, folder, python):
    pass
